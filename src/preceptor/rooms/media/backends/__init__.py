"""The program that opens what people send: apart from the server, under limits."""

"""Who is who and what each may do.

Nouns: account, role, deed, membership, session, token. Events: account_made, signed_in, sign_in_failed, member_added …
Refuses: a deed no role of the asker allows; a sign-in tried too often; a token beyond its scopes.
Every other room begins its actions with `identity.queries.require(ctx, Deed.…, project_id)`.
"""

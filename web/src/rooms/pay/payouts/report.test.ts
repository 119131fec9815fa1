/** A bank's report is read whole, or every wrong line is named. */
import { expect, test } from "vitest";
import { readReport } from "./report";

test("reads whole minor units and amounts as people write them", () => {
  const text = '\uFEFFkey,currency,minor_units,paid,why\r\na,EUR,150,1,\r\nb,eur,20,0,"Closed, ""gone"""\r\n';
  expect(readReport(text)).toEqual({
    rows: [
      { key: "a", currency: "EUR", minor_units: 150, paid: true, why: "" },
      { key: "b", currency: "EUR", minor_units: 20, paid: false, why: 'Closed, "gone"' },
    ],
    faults: [],
  });
  expect(readReport("key;amount;currency;paid\na;1,50;EUR;1\n").rows[0]?.minor_units).toBe(150);
  expect(readReport("key,amount,currency,paid\na,150,JPY,1").rows[0]?.minor_units).toBe(150);
});

test("keeps a reason that runs over several lines, and counts lines as the file does", () => {
  const { rows, faults } = readReport('key,currency,amount,paid,why\na,EUR,1,0,"one\ntwo"\n\nb,EUR,x,1,\n');
  expect(rows[0]?.why).toBe("one\ntwo");
  expect(faults).toEqual([{ line: 5, why: "amount", found: "x" }]);
});

test.each([
  ["", "empty", 1],
  ["key,currency,amount,paid\n", "empty", 1],
  ["key,currency,amount\na,EUR,1", "columns", 1],
  ["key,currency,paid\na,EUR,1", "columns", 1],
  ["key,currency,amount,paid\n,EUR,1,1", "key", 2],
  ["key,currency,amount,paid\na,euro,1,1", "currency", 2],
  ["key,currency,amount,paid\na,EUR,0.001,1", "amount", 2],
  ["key,currency,amount,paid\na,EUR,-1,1", "amount", 2],
  ["key,currency,amount,paid\na,EUR,1,yes", "paid", 2],
])("names what is wrong: %s", (text, why, line) => {
  expect(readReport(text).faults).toMatchObject([{ why, line }]);
});

test("refuses more rows than are compared at once", () => {
  const text = `key,currency,amount,paid\n${"a,EUR,1,1\n".repeat(10_001)}`;
  expect(readReport(text)).toEqual({ rows: [], faults: [{ line: 10_002, why: "many", found: "10000" }] });
});

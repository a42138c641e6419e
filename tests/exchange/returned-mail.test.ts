import { expect, it } from "vitest";
import { readReturnedMail } from "#app/exchange/returned-mail";

const report = (fields: string, head = "") =>
  `From: MAILER-DAEMON@mx.example
Message-ID: <report-1@mx.example>
${head}Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

The message could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; noor@lab.example
${fields}
--b
Content-Type: text/rfc822-headers

To: noor@lab.example
Message-ID:
 <0192-abc@plafondkaart.example>
--b--
`.replaceAll("\n", "\r\n");

it("reads which message came back and why, from fields that go on on a next line", () => {
  const raw = report("Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1\n no such user here");
  expect(readReturnedMail(raw)).toEqual({
    messageIds: ["report-1@mx.example", "0192-abc@plafondkaart.example"],
    ...{ why: "550 5.1.1 no such user here", code: "5.1.1" },
  });
});

it.each([
  ["Status: 5.1.1\nDiagnostic-Code: smtp; 550 no noor@lab.example here", "5.1.1"],
  ["Diagnostic-Code: smtp; 550 5.7.1 Noor Verbeek is away", "5.7.1"],
  ["Diagnostic-Code: smtp; 552 the mailbox of noor@lab.example is full", "552"],
  ["Diagnostic-Code: x-unix; noor@lab.example does not exist", ""],
])("finds the code in %j, and nothing of the words", (fields, code) => {
  expect(readReturnedMail(report(`Action: failed\n${fields}`))).toMatchObject({ code });
});

it("takes the status where no server said why, and the message that the report answers to", () => {
  const raw = report("Action: FAILED\nStatus: 5.4.4", "In-Reply-To: <0192-def@plafondkaart.example>\n");
  expect(readReturnedMail(raw)).toMatchObject({
    messageIds: expect.arrayContaining(["0192-def@plafondkaart.example"]),
    ...{ why: "5.4.4", code: "5.4.4" },
  });
});

it.each([
  [
    "a message of a person",
    "Subject: Out of office\r\nMessage-ID: <a@b>\r\n\r\nBack on Monday.",
    "no-report",
  ],
  ["a message that only waits", report("Action: delayed\nStatus: 4.4.1"), "not-failed"],
  ["a report on nobody knows what", "Action: failed\r\nStatus: 5.0.0\r\n", "no-message"],
  ["nothing", "", "no-report"],
])("refuses %s", (_, raw, fault) => {
  expect(readReturnedMail(raw)).toBe(fault);
});

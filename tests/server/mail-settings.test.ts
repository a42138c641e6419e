import { expect, it } from "vitest";
import { readMailSettings } from "#app/server/mail-settings";
import { Refused } from "#app/server/refused";

it("has no mail server unless one was named, with the address that messages come from", () => {
  expect(readMailSettings({})).toEqual({ mailServer: undefined, address: undefined });
  expect(readMailSettings({ MAIL_FROM: "a@b.example" }).mailServer).toBeUndefined();
  const given = {
    SMTP_URL: "smtps://u:p@mail.example",
    MAIL_FROM: "a@b.example",
    PUBLIC_URL: "https://pk.example",
  };
  expect(readMailSettings(given)).toEqual({
    ...{
      mailServer: { url: "smtps://u:p@mail.example", from: "a@b.example" },
      address: "https://pk.example",
    },
  });
});

it.each([
  [{ SMTP_URL: "mail.example" }, "SMTP_URL"],
  [{ SMTP_URL: "smtp://mail.example" }, "MAIL_FROM is missing"],
  [{ SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@b.example\r\nBcc: c@d.example" }, "MAIL_FROM"],
  [{ PUBLIC_URL: "https://pk.example/path" }, "PUBLIC_URL"],
])("refuses %j in words", (environment, words) => {
  expect(() => readMailSettings(environment)).toThrow(Refused);
  expect(() => readMailSettings(environment)).toThrow(words);
});

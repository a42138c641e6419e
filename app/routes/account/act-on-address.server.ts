import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { deedOf, type SignedIn } from "#app/auth/viewer.server";
import { askNewAddress } from "#app/features/account/ask-new-address.server";
import { problemsOf } from "#app/features/account/form";
import { newAddressForm } from "#app/features/account/person-form";
import type { AddressRefusal } from "#app/routes/account/address-section";

/** Begins a change of mail address from the form of the account page. */
export async function actOnAddress(
  visitor: SignedIn,
  context: ActionFunctionArgs["context"],
  fields: Record<string, unknown>,
) {
  const typed = typeof fields.email === "string" ? fields.email : "";
  const refuse = (why: Omit<AddressRefusal, "typed">, status: number) =>
    data<AddressRefusal>({ typed, ...why }, status);
  const form = newAddressForm.safeParse(fields);
  if (!form.success) return refuse({ addressProblems: problemsOf(form.error) }, 400);
  if (form.data.email === visitor.account.email)
    return refuse({ addressProblems: { email: "change.same" } }, 400);
  const answer = await askNewAddress(
    context.store,
    deedOf(visitor, context),
    visitor.viewer,
    visitor.account,
    { ...form.data, address: context.address },
  );
  if ("asked" in answer) return redirect("/account?done=address");
  if (answer.refused === "limited") return refuse({ addressMinutes: answer.minutes }, 429);
  return refuse({ addressProblems: { password: "password.wrong" } }, 400);
}

import { Form } from "@remix-run/react";
import { type RequestOrder, requestOrders } from "#app/domain/increase-request/picture";
import { type RequestStage, requestStages } from "#app/domain/increase-request/state";
import { useText } from "#app/i18n/use-text";

type RequestsChoiceProps = {
  readonly stages: readonly RequestStage[];
  readonly region: string;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly order: RequestOrder;
};

/** Which requests the list holds and in what order: a plain form of the address. */
export function RequestsChoice({ stages, region, regions, order }: RequestsChoiceProps) {
  const text = useText("increase");
  return (
    <Form className="increase-acts" method="get" action="/requests" preventScrollReset>
      <label>
        {text("list.stage")}{" "}
        <select name="stage" defaultValue={stages[0] ?? ""}>
          <option value="">{text("list.all")}</option>
          {requestStages.map((stage) => (
            <option key={stage} value={stage}>
              {text(`stage.${stage}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text("list.region")}{" "}
        <select name="region" defaultValue={region}>
          <option value="">{text("list.all")}</option>
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text("list.order")}{" "}
        <select name="order" defaultValue={order}>
          {requestOrders.map((each) => (
            <option key={each} value={each}>
              {text(`order.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <button className="button quiet" type="submit">
        {text("list.show")}
      </button>
    </Form>
  );
}

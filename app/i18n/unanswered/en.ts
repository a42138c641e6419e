/** Statements of providers that wait for their answer. */
export default {
  title: "Not answered yet",
  say: "Statements since which nothing of the provider was accepted, with the last working day that policy or agreement name.",
  caption: {
    one: "{count} statement waits for an answer",
    other: "{count} statements wait for an answer",
  },
  due: "To be answered by",
  late: "late",
  reference: "Delivery",
  provider: "Provider",
  received: "Received",
};

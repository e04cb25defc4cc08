/** The address of the same view for a screen across a room. */
export function withTv(address: string): string {
  const [path = "", query = ""] = address.split("?", 2);
  const rest = query.split("&").filter((field) => field !== "" && !/^tv(=|$)/.test(field));
  return `${path}?${[...rest, "tv"].join("&")}`;
}

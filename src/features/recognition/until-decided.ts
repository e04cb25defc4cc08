/** How often it is looked whether the clerk is through. */
const LOOK_MILLISECONDS = 1_500;

/** What a question about recognition is asked with: again and again until what has closed is worked out. */
export const UNTIL_DECIDED = {
  refetchInterval: ({
    state,
  }: {
    readonly state: { readonly data: { readonly isPending: boolean } | undefined };
  }) => (state.data?.isPending ? LOOK_MILLISECONDS : false),
} as const;

interface Asked {
  readonly data: { readonly isPending: boolean } | undefined;
  readonly isFetching: boolean;
}

/** The same question, under way for as long as the clerk is: what is still being worked out is on its way, as an answer is. */
export function busyUntilDecided<Query extends Asked>(query: Query): Query {
  return { ...query, isFetching: query.isFetching || query.data?.isPending === true };
}

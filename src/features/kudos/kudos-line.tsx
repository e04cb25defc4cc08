import { Plural } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { queryFor } from "#src/api/query.ts";

/** Thanks of the last four weeks in a few words, with the way to them; nothing where there are none. */
export function KudosLine() {
  const { data } = useQuery(queryFor("kudosDigest", {}));
  if (!data || data.count === 0) return null;
  const { count, people } = data;
  return (
    <Link to="/recognition/kudos" search={{ about: "me" }}>
      <Plural value={count} one="# thank-you" other="# thank-yous" />{" "}
      <Plural value={people} one="from # person" other="from # people" />
    </Link>
  );
}

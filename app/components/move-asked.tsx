import { Link } from "@remix-run/react";
import { Notice } from "#app/components/notice";

/** Says of something that runs under an earlier version of the policy that its provider may let it move, and where. */
export const MoveAsked = ({ move, say, link }: { move: string | undefined; say: string; link: string }) =>
  move === undefined ? null : (
    <Notice kind="info">
      {say} <Link to={`/policies/moves/${encodeURIComponent(move)}`}>{link}</Link>
    </Notice>
  );

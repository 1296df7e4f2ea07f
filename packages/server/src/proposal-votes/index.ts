export { handOverVotes } from "./hand-over-votes.ts";
export { ownPartOf } from "./own-part.ts";
export { voteRoutes } from "./routes.ts";
export { recountVotes } from "./vote-store.ts";
export { giveVote, takeVoteBack, type Voting } from "./vote.ts";

/** The clock of the launcher, which runs on any Node, before there is a program whose ports it could ask. */
export const nowMs = () => Date.now();

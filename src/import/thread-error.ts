/** A thread that extracts could not be started, or ended before it was done; the message says why. */
export class ThreadError extends Error {}

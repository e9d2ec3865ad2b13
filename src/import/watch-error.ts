/** Files cannot be watched; the message says why. */
export class WatchError extends Error {}

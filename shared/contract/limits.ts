/** How much one call can carry, in bytes, the same on every transport. */
export const largestMessage = 64 * 1024 * 1024;

/** The largest file that a call may bring along, in bytes: a message less some room for what travels with it. */
export const largestFile = 60 * 1024 * 1024;

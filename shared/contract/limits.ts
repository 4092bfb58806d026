/** How much one call can carry, in bytes, the same on every transport. */
export const largestMessage = 64 * 1024 * 1024;

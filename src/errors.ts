/**
 * Something that can go wrong in normal use and that the person can mend. Its
 * message says what, why and what to do; it is shown alone, without a stack.
 */
export class ExpectedError extends Error {
  override name = 'ExpectedError';
}

/** What may pass by itself, such as a network that is away: trying again later may succeed. */
export class PassingError extends ExpectedError {
  override name = 'PassingError';
}

/** A command or a setting that was written wrongly. */
export class UsageError extends ExpectedError {
  override name = 'UsageError';
}

/** The slice of a log that what nobody caught is told to. */
interface FatalLog {
  fatal(details: object, message: string): void;
}

/** The slice of the process that tells what nobody caught. */
export interface Process {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (fault: unknown) => void): void;
  exit(code: number): void;
}

/**
 * Sees to it that the process never dies without a word. After a fault that
 * nobody caught nothing is certain, so it ends; whoever watches it starts it again.
 */
export function onLastResort(process: Process, log: FatalLog): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (fault) => {
      log.fatal({ err: fault }, `The process ends: ${event}`);
      process.exit(1);
    });
}

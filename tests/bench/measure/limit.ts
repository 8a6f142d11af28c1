/** What a stage of a measurement may take; beyond it, it has failed. Milliseconds. */
export const STAGE_LIMIT = 60_000;

/** A promise that fails, naming the stage, when it takes longer than `limit` milliseconds. */
export async function within<Value>(stage: string, promise: Promise<Value>, limit = STAGE_LIMIT): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${stage}: took longer than ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

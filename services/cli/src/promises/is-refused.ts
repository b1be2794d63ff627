/** Whether a preview says why what was drafted cannot be saved: then the exit code is 1, as that of saving it would be. */
export const isRefused = (value: unknown): boolean =>
  ((value as { readonly reasons?: readonly unknown[] }).reasons ?? []).length > 0

/** Up to here all options are on view; more go into a list that opens. */
const MOST_RADIOS = 5;

/** Whether options are a list that opens. */
export function isList({ multiple, options }: { multiple: boolean; options: readonly unknown[] }): boolean {
  return !multiple && options.length > MOST_RADIOS;
}

/** A call of the host SDK that a page has noted down before anything had loaded: the method's name, then what it takes. */
export type HostCall = readonly [method: string, ...inputs: unknown[]];

/** As far as calls need it; @heed/widgets/host says what the methods are. */
interface HostModule {
  setup(options: { siteKey: string; baseUrl: string; launcher: boolean }): object;
}

/**
 * Makes the calls that wait in `window.heed`, in their order, and from then on each as it is pushed. The page itself has made
 * that list; Heed makes no global of its own. Nothing is loaded before there is a call.
 */
export function runCalls(load: () => Promise<unknown>, site: { siteKey: string; baseUrl: string }): void {
  // The tag has seen that it is a list.
  const calls = (globalThis as unknown as { heed: HostCall[] }).heed;
  let host: Promise<object> | undefined;
  const run = async ([method, ...inputs]: HostCall): Promise<void> => {
    // The build makes this file of the module that has `setup`. A page with a button of Heed's gets no second one.
    host ??= load().then((module) => (module as HostModule).setup({ ...site, launcher: document.querySelector("heed-launcher") === null }));
    // What could not be loaded is loaded for the next call.
    host.catch(() => (host = undefined));
    const it = await host;
    const called: unknown = Reflect.get(it, method);
    if (typeof called === "function") Reflect.apply(called, it, inputs);
    else console.warn(`Heed: there is no ${method} to call.`);
  };
  const runSafely = (call: HostCall): void => void run(call).catch((error: unknown) => console.warn("Heed:", error));
  calls.push = (...more: HostCall[]) => {
    more.forEach(runSafely);
    return more.length;
  };
  calls.splice(0).forEach(runSafely);
}

type Listener = (event: string) => void;

const listeners = new Set<Listener>();

/** Tells whoever asks on an event that it has happened. In memory alone: nothing is sent or kept. */
export function track(event: string): void {
  for (const listener of [...listeners]) listener(event);
}

/** Hears every event that `client.surveys.track` tells from now on; gives back what ends that. */
export function onTracked(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

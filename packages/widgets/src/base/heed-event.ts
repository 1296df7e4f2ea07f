/** What every event of Heed's is: it rises out of shadow trees, and carries its details as properties. */
export abstract class HeedEvent extends Event {
  constructor(type: string, details: object = {}, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    Object.assign(this, details);
  }
}

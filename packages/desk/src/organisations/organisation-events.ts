import type { Organisation } from "@heed/core/desk";

/** An organisation was created or changed; or removed: then there is none. */
export class OrganisationChangedEvent extends Event {
  readonly organisation: Organisation | undefined;

  constructor(organisation: Organisation | undefined) {
    super("desk-organisation-changed", { bubbles: true, composed: true });
    this.organisation = organisation;
  }
}

import { css, type CSSResultGroup } from "lit";
import { deskStyles } from "../page/desk.styles.ts";

const frameStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    margin-block-end: 0.625rem;
  }

  .switch {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .switch .button[aria-pressed="true"] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .note {
    margin-block-end: 0.625rem;
    font-size: 0.875rem;
  }

  iframe {
    display: block;
    margin-inline: auto;
    background: var(--_surface);
    border: 1px solid var(--_line);
  }

  .phone {
    inline-size: min(100%, 390px);
    block-size: min(44rem, calc(100dvb - 14rem));
    min-block-size: 24rem;
    border-radius: 1.25rem;
    box-shadow: var(--_shadow);
  }

  .screen {
    inline-size: 100%;
    border-radius: var(--_radius);
  }

  .roomy {
    block-size: min(33rem, calc(100dvb - 14rem));
    min-block-size: 12rem;
  }

  .stale {
    opacity: 0.6;
  }
`;

export const previewStyles: CSSResultGroup = [deskStyles, frameStyles];

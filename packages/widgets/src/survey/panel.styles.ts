import { css } from "lit";

/** At the lower corner where there is room, a sheet from below on a phone: in the page's top layer, beside what one reads. */
export const panelStyles = css`
  [popover] {
    position: fixed;
    inset: auto;
    inset-block-end: var(--heed-survey-panel-inset, 1rem);
    inset-inline-end: var(--heed-survey-panel-inset, 1rem);
    inline-size: min(var(--heed-survey-panel-inline-size, 26rem), 100vw - 2 * var(--heed-survey-panel-inset, 1rem));
    max-block-size: calc(100dvh - 2 * var(--heed-survey-panel-inset, 1rem));
    margin: 0;
    padding: 1.5em;
    overflow: auto;
    overscroll-behavior: contain;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 10%),
      0 12px 40px rgb(0 0 0 / 18%);
    container-type: inline-size;
  }

  .stage {
    padding: 0;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  [popover] h2 {
    font-size: 1.125em;
    padding-inline-end: 2.25em;
  }

  [popover] form,
  [popover] .screen {
    gap: 1.25em;
  }

  .close {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    color: var(--_muted);
    background: none;
    border: 0;
    border-radius: 50%;
    cursor: pointer;
  }

  .close:hover {
    background: var(--_raised);
    color: var(--_text);
  }

  .close svg {
    inline-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  @media (width < 40rem) {
    [popover] {
      inset-block-end: 0;
      inset-inline: 0;
      inline-size: 100%;
      max-block-size: 80dvh;
      padding-block-end: max(1.5em, env(safe-area-inset-bottom));
      border-inline: 0;
      border-block-end: 0;
      border-radius: calc(var(--_radius) * 2) calc(var(--_radius) * 2) 0 0;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    [popover] {
      transition:
        opacity 0.2s,
        translate 0.2s;
    }

    @starting-style {
      [popover]:popover-open {
        opacity: 0;
        translate: 0 1rem;
      }
    }
  }
`;

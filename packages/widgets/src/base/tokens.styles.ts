import { css } from "lit";

/**
 * The three tiers of tokens. A page sets `--heed-ref-*` (the palette), `--heed-sys-*` (what a colour or
 * size is for) or `--heed-<component>-*`, on `:root` or on an element; each falls back to the tier before.
 * `--_*` are the results that the styles use: nobody outside sets them, and every element resolves them
 * anew, so that a value set anywhere above it arrives.
 *
 * `--_target` is the least height of what can be pressed: 44 pixels, fewer where it is dense, but never less than the 24
 * of WCAG's 2.5.8.
 */
export const tokens = css`
  :host {
    --_accent: var(
      --heed-sys-color-accent,
      light-dark(var(--heed-ref-accent-700, #0c6555), var(--heed-ref-accent-300, #6fd0bd))
    );
    --_on-accent: var(
      --heed-sys-color-on-accent,
      light-dark(var(--heed-ref-neutral-0, #fff), var(--heed-ref-accent-950, #04231d))
    );
    --_accent-soft: color-mix(in srgb, var(--_accent) 9%, transparent);
    --_text: var(
      --heed-sys-color-text,
      light-dark(var(--heed-ref-neutral-900, #23201c), var(--heed-ref-neutral-100, #f1eee9))
    );
    --_muted: var(
      --heed-sys-color-text-muted,
      light-dark(var(--heed-ref-neutral-600, #625c54), var(--heed-ref-neutral-300, #b3aca2))
    );
    --_surface: var(
      --heed-sys-color-surface,
      light-dark(var(--heed-ref-neutral-0, #fff), var(--heed-ref-neutral-950, #191816))
    );
    --_raised: color-mix(in srgb, var(--_text) 4%, transparent);
    --_line: var(
      --heed-sys-color-line,
      light-dark(var(--heed-ref-neutral-200, #e6e2dc), var(--heed-ref-neutral-700, #3a3733))
    );
    --_border: var(
      --heed-sys-color-border,
      light-dark(var(--heed-ref-neutral-400, #8f887e), var(--heed-ref-neutral-500, #7f796f))
    );
    --_danger: var(
      --heed-sys-color-danger,
      light-dark(var(--heed-ref-danger-700, #b02a1d), var(--heed-ref-danger-300, #ffa297))
    );
    --_danger-soft: color-mix(in srgb, var(--_danger) 7%, transparent);
    --_radius: var(--heed-sys-radius, 0.5rem);
    --_density: var(--heed-sys-density, 1);
    --_target: max(24px, 44px * var(--_density));
  }

  @media (prefers-contrast: more) {
    :host {
      --_border: var(--_text);
      --_line: var(--_text);
      --_muted: var(--_text);
    }
  }
`;

/** The page around the elements' markup, which has sheets of its own. Wide enough to read, and no wider than a phone. */
export const plainPageStyles = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; overflow-wrap: break-word; }
body { margin: 0; }
main { max-inline-size: 42rem; margin-inline: auto; padding: clamp(1.5rem, 5vw, 4rem) 1.25rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; letter-spacing: -.015em; margin: 0 0 1.5rem; }
.site { margin: 0 0 .25rem; font-size: 1rem; letter-spacing: 0; font-weight: 600; color: light-dark(#625c54, #b3aca2); }
h1.site { margin-block-end: 1.5rem; }
.ways { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
.ways a { display: block; padding: 1rem 1.25rem; border: 1px solid light-dark(#e6e2dc, #3a3733); border-radius: .75rem; text-decoration: none; }
.ways a:hover { border-color: currentColor; }
.ways b, .ways span { display: block; }
.ways b { font-size: 1.125rem; }
.ways span { color: light-dark(#625c54, #b3aca2); }
.faults, .news { margin: 0 0 1.5rem; padding: 1rem 1.25rem; border: 1px solid; border-inline-start-width: 4px; border-radius: .5rem; }
.faults { border-color: light-dark(#b02a1d, #ffa297); }
.news { border-color: light-dark(#0c6555, #6fd0bd); }
.faults h2 { margin: 0 0 .5rem; font-size: 1.125rem; line-height: 1.3; }
.faults ul { margin: 0; padding-inline-start: 1.25rem; }
.faults a { color: inherit; }
.faults:focus, .news:focus { outline: none; }
.quiet { color: light-dark(#625c54, #b3aca2); font-size: .9375rem; }
.of { margin: 0; font-size: 1.25rem; line-height: 1.3; }
.vote, .vote form, .invited { display: grid; gap: .75rem; justify-items: start; margin-block-start: 1.5rem; }
.vote p, .invited p { margin: 0; }
:is(.vote, .invited) label { font-weight: 600; }
:is(.vote, .invited) .tick { display: flex; gap: .75rem; align-items: baseline; font-weight: 400; }
:is(.vote, .invited) input:not([type=checkbox]) { box-sizing: border-box; inline-size: 100%; min-block-size: 44px; padding: .5rem .75rem; font: inherit; color: inherit; background: light-dark(#fff, #211f1d); border: 1px solid light-dark(#8f887e, #7f796f); border-radius: .5rem; }
:is(.vote, .invited) input[aria-invalid=true] { border-color: light-dark(#b02a1d, #ffa297); }
.wrong { color: light-dark(#b02a1d, #ffa297); }
:is(.vote, .invited) button { min-block-size: 44px; padding: .5rem 1.25rem; font: inherit; font-weight: 600; color: inherit; background: none; border: 1px solid light-dark(#8f887e, #7f796f); border-radius: .5rem; cursor: pointer; }
:is(.vote, .invited) button.primary { color: light-dark(#fff, #04231d); background: light-dark(#0c6555, #6fd0bd); border-color: transparent; }
:is(.vote, .invited) button.plain { padding-inline: 0; border: 0; text-decoration: underline; text-underline-offset: .2em; }
.written { margin: 0 0 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid light-dark(#e6e2dc, #3a3733); white-space: pre-wrap; }
.onward { margin-block-start: 2.5rem; }
a { color: light-dark(#0c6555, #6fd0bd); text-underline-offset: .2em; }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
`;

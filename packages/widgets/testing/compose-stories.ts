import type { Args } from "@storybook/web-components-vite";
import { html, nothing, render } from "lit";

/** A story that can be shown without Storybook. */
export interface ComposedStory {
  title: string;
  /** Whether the story does something, such as pressing a button, before it is as it should be. */
  plays: boolean;
  /** Shows it anew, and answers once it has done what it does. */
  show(canvas: HTMLElement): Promise<void>;
}

interface Context {
  name: string;
  args: Args;
  canvasElement: HTMLElement;
  globals: Record<string, never>;
}

type Render = (args: Args, context: Context) => unknown;
type Decorator = (story: () => unknown, context: Context) => unknown;
type Step = (context: Context) => unknown;

/** The parts of a story, or of what all stories of a module share, that are used here. */
interface Parts {
  args?: Args;
  render?: Render;
  decorators?: Decorator | Decorator[];
  beforeEach?: Step | Step[];
  play?: Step;
}

/** A module of stories, as it is written beside each element. */
export type StoryModule = { default: Parts } & Record<string, Parts>;

/** Puts together what a module says of its stories, in the way that Storybook does. */
export function composeStories({ default: meta, ...stories }: StoryModule): ComposedStory[] {
  return Object.entries(stories).map(([id, story]) => compose(titleOf(id), meta, story));
}

function compose(title: string, meta: Parts, story: Parts): ComposedStory {
  const listed = <Each>(each: Each | Each[] | undefined): Each[] => (each === undefined ? [] : Array.isArray(each) ? each : [each]);
  const draw = story.render ?? meta.render;
  return {
    title,
    plays: story.play !== undefined,
    async show(canvas) {
      const context: Context = { name: title, args: { ...meta.args, ...story.args }, canvasElement: canvas, globals: {} };
      for (const step of [...listed(meta.beforeEach), ...listed(story.beforeEach)]) await step(context);
      if (!draw) throw new Error(`The story "${title}" has no render function, and Storybook's own is not known here.`);
      const drawn = [...listed(story.decorators), ...listed(meta.decorators)].reduce<() => unknown>(
        (inner, decorate) => () => decorate(inner, context),
        () => draw(context.args, context),
      );
      render(nothing, canvas);
      render(html`${drawn()}`, canvas);
      await (story.play ?? meta.play)?.(context);
    },
  };
}

/** As Storybook names a story after what it is exported as: `WithDraft` is "With Draft". */
function titleOf(id: string): string {
  return id.replace(/(?<=[a-z\d])(?=[A-Z])/g, " ");
}

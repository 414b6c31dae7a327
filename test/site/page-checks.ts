import type {Page} from "playwright-core";

/*
 * What any page must bear. Each check returns one line for each element that fails it, and runs in the
 * page in one go.
 */

/** Controls that focus leaves outside the view, or under something else. */
export const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement | SVGElement>(
      "a[href], button, input, select, textarea, summary, [tabindex]",
    );
    const isShown = (element: Element): boolean =>
      element.checkVisibility({checkVisibilityCSS: true}) && !element.matches(":disabled");
    const failures: string[] = [];
    for (const element of all) {
      if (element.tabIndex < 0 || !isShown(element) || element.matches(".skip")) continue;
      element.focus();
      // a hidden radio button is seen by its label
      const seen = element.closest("label") ?? element;
      const {left, top, width, height} = seen.getBoundingClientRect();
      const points = [0.5, 0.1, 0.9].flatMap((x) =>
        [0.5, 0.1, 0.9].map((y) => [left + x * width, top + y * height] as const),
      );
      const isReached = points.some(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (seen.contains(hit) || hit.contains(seen));
      });
      if (!isReached) failures.push(`${element.outerHTML.slice(0, 120)} at ${left}, ${top}`);
    }
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    return failures;
  });

/** Boxes on paper that hide a part of what they hold, or stand beyond its edge. */
export const clippedOnPaper = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = (element: Element): string => element.outerHTML.slice(0, 120);
    return [...document.querySelectorAll<HTMLElement>("body *")].flatMap((element) => {
      const {overflowX, overflowY, clipPath, position} = getComputedStyle(element);
      const {left, right, width} = element.getBoundingClientRect();
      if (clipPath !== "none" || width === 0 || element.closest(".visually-hidden")) return [];
      const beyond = position !== "absolute" && (right > innerWidth + 1 || left < -1);
      const cutX = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
      const cutY = overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1;
      if (element instanceof SVGElement && !element.matches("svg")) return [];
      return beyond ? [`beyond the paper: ${name(element)}`] : cutX || cutY ? [name(element)] : [];
    });
  });

/** Texts, lines and areas that are neither ink nor grey, and backgrounds that are not white. */
export const notInInk = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const chroma = (colour: string): number => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return alpha * (Math.max(red, green, blue) - Math.min(red, green, blue));
    };
    // the ink of the screen is a little green, which no printer shows
    const isInk = (colour: string): boolean => !/^(rgb|color)/.test(colour) || chroma(colour) < 20;
    const failures = [...document.querySelectorAll("body *")].flatMap((element) => {
      if (!element.checkVisibility({checkVisibilityCSS: true, checkOpacity: true})) return [];
      const style = getComputedStyle(element);
      const isDrawn = element instanceof SVGElement;
      const colours = isDrawn ? [style.fill, style.stroke] : [style.color, style.backgroundColor];
      const wrong = colours.filter((colour) => !isInk(colour));
      return wrong.map((colour) => `${colour} in ${element.outerHTML.slice(0, 120)}`);
    });
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    return paper === "rgb(255, 255, 255)" ? failures : [`paper is ${paper}`, ...failures];
  });

/** Transitions and animations that still take time. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seconds = (list: string): number =>
      Math.max(...list.split(",").map((time) => parseFloat(time) || 0));
    const styled = [...document.querySelectorAll("*")].filter((element) => {
      const {transitionDuration, animationDuration} = getComputedStyle(element);
      return seconds(transitionDuration) > 0 || seconds(animationDuration) > 0;
    });
    const running = document.getAnimations().map(({id}) => `an animation ${id}`);
    return [...styled.map((element) => element.outerHTML.slice(0, 120)), ...running];
  });

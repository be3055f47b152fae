// Text of strangers with its hidden characters made visible: one rule, for the page, the element and what is said to people.

/** The text with a sign in place of each character that cannot be seen or turns the text around; lines and tabs stay. @internal */
export function revealed(text: string, sign: (hidden: string) => string): string {
  return text.replace(HIDDEN, sign);
}

/** The spelling of a hidden character in JSON and in JavaScript. @internal */
export function escaped(hidden: string): string {
  return Array.from({ length: hidden.length }, (_, at) => `\\u${hidden.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");
}

// Controls, what turns the direction, what has no width, tags, halves of characters: none of them is needed to read a name. What
// chooses the picture of a character is, and so are the two joiners, in emoji and in scripts whose letters join.
const HIDDEN =
  /(?![\n\t\u200c\u200d\ufe00-\ufe0f])[\p{Cc}\p{Cs}\p{Co}\p{DI}\u2028\u2029\ufff9-\ufffb]|(?<![\p{M}\p{ExtPict}\p{EMod}\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Nkoo}])[\u200c\u200d]/gu;

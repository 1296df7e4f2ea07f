import { platform, type ResponseLike } from "./platform.ts";

/** Far above the longest case; what is longer is not Heed's and would only fill the memory. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** The whole body as text, or `null` where it is longer than any answer of Heed's. */
export async function readText(response: ResponseLike): Promise<string | null> {
  const { body } = response;
  if (!body) return (await response.text?.()) ?? "";
  const reader = body.getReader();
  const decoder = new platform.TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !value) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_ANSWER_BYTES) {
      // Whether the sender hears of it makes no difference any more.
      reader.cancel().catch(() => undefined);
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

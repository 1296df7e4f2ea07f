import { describe, expect, it } from "vitest";
import { isProblemError } from "../problems/index.ts";
import { checkNewPassword } from "./password-rules.ts";

function faultOf(password: string, known: readonly string[] = []): string | null {
  try {
    checkNewPassword({ password, known, path: "/password" });
    return null;
  } catch (error) {
    return isProblemError(error) ? (error.errors[0]?.code ?? null) : String(error);
  }
}

describe("a new password", () => {
  it.each([
    "correct horse battery staple",
    "nine purple lanterns",
    "Tr0ub4dor&3xyz",
    "kx7!Vd92mQ",
    "我的猫喜欢在窗台上睡觉",
    "пятнадцать зелёных зонтов",
    "x9x8 fjord glyph",
  ])("may be %s", (password) => {
    expect(faultOf(password)).toBeNull();
  });

  it.each([
    "1234567890",
    "0987654321",
    "password123",
    "P@ssw0rd2026!",
    "passwordpassword",
    "qwertyuiop",
    "1q2w3e4r5t6y",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "Welcome2026!",
    "iloveyou1234",
    "letmein!!!!!",
    "admin.admin.admin",
    "abcdefghij",
    "woaini1314520",
  ])("may not be %s, which is tried first", (password) => {
    expect(faultOf(password)).toBe("password_too_common");
  });

  it("may not be what anybody knows of the person or the company", () => {
    const known = ["Wilhelmina Achterberg", "w.achterberg@fern.example", "Fern & Kettle"];
    for (const password of ["Wilhelmina2026", "achterberg!123", "w.achterberg@fern.example", "FernKettle2026", "wilhelminaachterberg"]) {
      expect([password, faultOf(password, known)]).toEqual([password, "password_too_common"]);
    }
    expect(faultOf("a kettle on the third shelf", known)).toBeNull();
    expect(faultOf("林美林美林美林美林美", ["林美"])).toBe("password_too_common");
  });

  it("has ten to 128 characters, as people count them", () => {
    expect(faultOf("kx7!Vd92m")).toBe("too_short");
    expect(faultOf("🫖🍵🌿🪴🧉")).toBe("too_short");
    const long = "nine purple lanterns and a kettle; ".repeat(4);
    expect(faultOf(long.slice(0, 128))).toBeNull();
    expect(faultOf(long.slice(0, 129))).toBe("too_long");
  });
});

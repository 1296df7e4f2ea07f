import { parse } from "csv-parse/sync";
import { parse as parseDisposition } from "content-disposition";
import { describe, expect, it } from "vitest";
import { branchingSurvey, putResponses, putSurvey, randomResponse, seededRandom, type PutResponse } from "../testing/answered-survey.ts";
import { actAtDesk } from "../testing/desk-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database, { clock: () => new Date("2026-11-20T12:00:00Z") });
const manager = await createTestStaff(database, site, { role: "manager" });

const definition = {
  ...branchingSurvey,
  locales: ["en", "zh-Hans"],
  title: { en: "How / was: it?", "zh-Hans": "满意度调查" },
  pages: branchingSurvey.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => ({ ...question, title: { en: question.id, "zh-Hans": `问题 ${question.id}` } })),
  })),
};

async function put(responses: readonly PutResponse[]) {
  const survey = await putSurvey(database, site, [definition]);
  await putResponses(database, survey, responses);
  return (query: string) => manager.request(`/surveys/${survey.surveyId}/export?${query}`);
}

const answers = {
  q1: 4,
  q5: { other: "=cmd|' /C calc'!A0" },
  q6: ["b"],
  q7: ["c", "a"],
  q9: { r1: "c2" },
  q10: { r2: ["c1", "c2"] },
  q12: "=HYPERLINK(\"https://evil.example\")\r\n'两行'",
  q13: -3,
  q15: true,
  q16: { email: "ada@example.org" },
};
const response: PutResponse = { version: 1, isAnonymous: false, day: "2026-11-10", splits: { category: "late", region: null, team: "east", tier: "unheard_of" }, answers };

describe("an export", () => {
  it("has a row for each response and a column for each part of a question, and reads back what was answered", async () => {
    const ask = await put([response]);
    const file = await ask("format=csv");
    expect(file.headers.get("Content-Type")).toBe("text/csv; charset=utf-8; header=present");
    expect(parseDisposition(file.headers.get("Content-Disposition")!)).toEqual({ type: "attachment", parameters: { filename: "How was it 2026-08-23 2026-11-20.csv" } });
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    const [row] = parse(bytes, { bom: true, columns: true }) as unknown as Record<string, string>[];
    expect(row).toMatchObject({
      ...{ Day: "2026-11-10", Case: "", Region: "", "Customer tier": "unheard_of", "Version of the survey": "1" },
      ...{ q1: "4", q5: "Text", "q5 – Text": "'=cmd|' /C calc'!A0", q2: "", "q13": "-3", q15: "Yes" },
      "q16 – E-mail": "ada@example.org",
    });
    expect(row!["q12"]!.replace(/^'/, "")).toBe(answers.q12);
    const [header, cells] = parse(bytes, { bom: true });
    const of = (prefix: string) => header!.flatMap((title, index) => (title.startsWith(prefix) ? [cells![index]] : []));
    expect([of("q6"), of("q7"), of("q9"), of("q10")]).toEqual([["0", "1", "0"], ["2", "", "1"], ["Text", ""], ["", "Text; Text"]]);
    expect(new Set(header).size).toBe(header!.length);
    expect(cells!.find((cell) => /^[=+@]/.test(cell))).toBeUndefined();
  });

  it("speaks the language that was asked for, in its name, too", async () => {
    const file = await (await put([response]))("format=csv&locale=zh-CN");
    expect(parseDisposition(file.headers.get("Content-Disposition")!).parameters["filename"]).toBe("满意度调查 2026-08-23 2026-11-20.csv");
    const [header] = parse(await file.text(), { bom: true });
    expect(header!.slice(0, 4)).toEqual(["日期", "完成时间（UTC）", "答卷编号", "事项编号"]);
    expect(header).toContain("问题 q1");
  });

  it("as JSON has the answers as they were given", async () => {
    const file = await (await put([response]))("format=json");
    expect(file.headers.get("Content-Type")).toBe("application/json");
    expect(await file.json()).toEqual([
      expect.objectContaining({ day: "2026-11-10", at: "2026-11-10T10:00:00.000Z", answers, ...response.splits, reference: null, locale: "en", source: "email" }),
    ]);
    expect(await (await (await put([]))("format=json")).json()).toEqual([]);
  });

  it("has each of many responses once, in the order of their days, and those of the filter alone", async () => {
    const random = seededRandom(9);
    const many = Array.from({ length: 1_234 }, () => randomResponse(random, definition, 1, ["2026-10-01", "2026-10-02", "2026-11-03"]));
    const ask = await put(many);
    const items = (await (await ask("format=json")).json()) as { response: string; day: string }[];
    expect(new Set(items.map((item) => item.response)).size).toBe(1_234);
    expect(items.map(({ day }) => day)).toEqual(many.map(({ day }) => day).toSorted());
    const east = parse(await (await ask("format=csv&team=east&from=2026-10-02")).text(), { bom: true });
    expect(east).toHaveLength(1 + many.filter(({ day, splits }) => day >= "2026-10-02" && splits.team === "east").length);
  });

  it("is written as it is read, and ends when nobody reads on", async () => {
    const ask = await put(Array.from({ length: 1_600 }, () => response));
    const file = await ask("format=json");
    database.statements.length = 0;
    const reader = file.body!.getReader();
    await reader.read();
    await reader.read();
    await reader.cancel();
    const reads = database.statements.filter((statement) => /from survey_responses/.test(statement));
    expect(reads).toHaveLength(1);
  });

  it("has what is about a case for whoever may see that, and for nobody else", async () => {
    const [usual, complaint] = [await site.file(), await site.file({ category: "staff_conduct" })];
    const concerned = await createTestStaff(database, site, { role: "manager" });
    await actAtDesk(manager, complaint, "concern", { staff: [concerned.id] });
    const survey = await putSurvey(database, site, [definition]);
    for (const reference of [usual.reference, complaint.reference, null]) await putResponses(database, survey, [response], { reference });
    const elsewhere = await createTestStaff(database, site, { role: "supervisor", teams: ["north"] });
    const readBy = async (staff: TestStaff) => {
      const items = (await (await staff.request(`/surveys/${survey.surveyId}/export?format=json`)).json()) as { reference: string | null }[];
      return new Set(items.map(({ reference }) => reference));
    };
    expect(await readBy(manager)).toEqual(new Set([usual.reference, complaint.reference, null]));
    expect(await readBy(concerned)).toEqual(new Set([usual.reference, null]));
    expect(await readBy(elsewhere)).toEqual(new Set([null]));
  });

  it("is refused before a byte of it is written", async () => {
    expect((await problemOf(await (await put([]))("format=xls"))).code).toBe("validation_failed");
    expect((await problemOf(await manager.request("/surveys/never-was/export?format=csv"))).code).toBe("survey_not_found");
  });
});

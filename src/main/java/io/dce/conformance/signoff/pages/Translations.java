package io.dce.conformance.signoff.pages;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.config.RunMark;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.Doubt;
import io.dce.conformance.evidence.result.ResultFact;
import io.dce.conformance.evidence.result.SelectedVerdicts;
import io.dce.conformance.evidence.result.WaiverResult;
import io.dce.conformance.rule.Actor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the sign-off page that aren't the templates', in English and Chinese. */
public final class Translations {
    private Translations() {}

    /** A sign that says at a glance how it ended. */
    public static String sign(Conclusion conclusion) {
        return switch (conclusion) {
            case CONFORMANT -> "✅";
            case CONFORMANT_WITH_WAIVERS -> "☑️";
            case NOT_CONFORMANT -> "❌";
            case NOT_PROVEN -> "⚠️";
        };
    }

    /** What narrows a conclusion, behind it, in Chinese; empty for nothing. */
    public static String chineseWords(List<RunMark> marks) {
        return marks.isEmpty()
                ? ""
                : marks.stream()
                        .map(mark -> switch (mark) {
                            case SELF_TEST -> "SELF-TEST，自检";
                            case READ_ONLY -> "只读范围";
                            case QUICK -> "快速检查";
                        })
                        .collect(Collectors.joining("，", "（", "）"));
    }

    /** What narrows a conclusion, in Chinese. */
    public static String chinese(RunMark mark) {
        return switch (mark) {
            case SELF_TEST -> "自检（SELF-TEST）：本次判定的是工具自带的模拟平台，而非真实平台，不构成任何验收。";
            case READ_ONLY -> "只读：仅判定无需任何变更即可看到的内容（dce.profile=readonly）；需要创建或删除密钥的规则不在范围之内。";
            case QUICK -> "快速检查：每条规则只判定一个场景，每个已发布的操作只用最逼真的伪造密钥（dce.depth=quick）；不构成任何验收。";
        };
    }

    /** An outcome, in Chinese. */
    public static String chinese(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "通过";
            case FAIL -> "失败";
            case WAIVED -> "豁免";
            case INCONCLUSIVE -> "未能判定";
            case ERROR -> "工具错误";
            case NOT_APPLICABLE -> "不适用";
            case DISABLED -> "未启用";
        };
    }

    /** What a field of an explanation tells, in Chinese. */
    public static String chinese(ResultFact.Kind kind) {
        return switch (kind) {
            case EXPECTED -> "预期";
            case ACTUAL -> "实际";
            case ASKED -> "请求";
            case AGAIN -> "重现";
            case IMPACT -> "影响";
            case ACTS -> "处理方";
            case SOURCE -> "依据";
            case MADE_KEY, FORGED_KEY -> "密钥";
            case REPLAY -> "重放";
            case TEXT -> "";
            case WAIVED, FAIL, INCONCLUSIVE, NOT_APPLICABLE, DISABLED, ERROR -> chinese(Outcome.valueOf(kind.name()));
        };
    }

    /** The text of a field of an explanation, in Chinese; where it is no text of the kit, as it is. */
    public static String chineseText(ResultFact fact) {
        return switch (fact.kind()) {
            case MADE_KEY -> "$NEW_KEY 是本次运行创建的密钥，已被吊销：请在平台的“访问密钥”页面另建一个，或使用重放。";
            case FORGED_KEY -> "该密钥为本次运行所伪造，可能已过期：重放时会重新伪造。";
            case ACTS ->
                Stream.of(Actor.values())
                        .filter(actor -> actor.words().equals(fact.text()))
                        .map(Translations::chinese)
                        .findFirst()
                        .orElse(fact.text());
            default -> fact.text();
        };
    }

    /** Who acts, in Chinese. */
    public static String chinese(Actor actor) {
        return switch (actor) {
            case GATEWAY -> "网关";
            case PLATFORM -> "平台";
            case KEY_GIVER -> "提供密钥者";
        };
    }

    /** Who is who among the callers, in Chinese. */
    public static String chineseCallers() {
        return "Alice 持有被测密钥（DCE_TOKEN），Bob 持有权限较小的密钥（DCE_LIMITED_TOKEN），Mallory 出示的密钥均无效。";
    }

    /** A conclusion, in Chinese. */
    public static String chinese(Conclusion conclusion) {
        return switch (conclusion) {
            case CONFORMANT -> "符合规范";
            case CONFORMANT_WITH_WAIVERS -> "符合规范（含豁免）";
            case NOT_CONFORMANT -> "不符合规范";
            case NOT_PROVEN -> "未能证明";
        };
    }

    /** What a conclusion means, in English. */
    public static String meaning(Conclusion conclusion) {
        return switch (conclusion) {
            case CONFORMANT -> "Every MUST rule passed or does not apply, and real answers stand behind that.";
            case CONFORMANT_WITH_WAIVERS ->
                "Every MUST rule passed or does not apply, but for failures that somebody has accepted for now.";
            case NOT_CONFORMANT -> "At least one binding rule was seen to be broken.";
            case NOT_PROVEN -> "Too little was seen, or the evidence is not in order: nothing is said for or against.";
        };
    }

    /** What a conclusion means, in Chinese. */
    public static String chineseMeaning(Conclusion conclusion) {
        return switch (conclusion) {
            case CONFORMANT -> "所有 MUST 规则均已通过或不适用，且均有真实应答为证。";
            case CONFORMANT_WITH_WAIVERS -> "除已被接受的失败外，所有 MUST 规则均已通过或不适用。";
            case NOT_CONFORMANT -> "至少有一条必须遵守的规则被违反。";
            case NOT_PROVEN -> "所见不足，或证据不完整，因此不作任何结论。";
        };
    }

    /** What was shown of selected rules, in Chinese. */
    public static String chinese(SelectedVerdicts selected) {
        return "所选部分（" + String.join("、", selected.settings()) + "）：" + selected.rules() + " 条规则中 "
                + selected.passed() + " 条通过"
                + (selected.notApplicable() == 0 ? "" : "，" + selected.notApplicable() + " 条不适用");
    }

    /** Why a run proves nothing, in Chinese. */
    public static String chinese(Doubt.Kind kind) {
        return switch (kind) {
            case NOTHING_JUDGED -> "未能作任何判定";
            case BROKEN_OFF -> "运行未能完成";
            case NOTHING_KEPT -> "没有一条 MUST 规则被证实得到遵守";
            case INCONCLUSIVE -> "未能判定";
            case DISABLED -> "未启用";
            case KIT_ERROR -> "工具错误";
            case WAIVER -> "有豁免无效";
        };
    }

    /** What to do about it, in Chinese. */
    public static String chineseAdvice(Doubt doubt) {
        return switch (doubt.kind()) {
            case NOTHING_JUDGED -> "请排除此处所述的障碍，然后重新运行。";
            case BROKEN_OFF -> "请排除此处所述的中断原因，然后重新运行。本页仅为中断前的判定。";
            case NOTHING_KEPT -> "请提供有权列出用户的密钥，且不要用 dce.tags 排除所有 MUST 规则。";
            case INCONCLUSIVE -> "原因见“未能看到的内容及原因”。请排除原因，或放宽时限（dce.timeout.answer、dce.timeout.run），然后重新运行。";
            case DISABLED ->
                doubt.settings().isEmpty()
                        ? "请去掉排除这些规则的设置，再运行一次。"
                        : "请不带 " + String.join("、", doubt.settings()) + " 再运行一次。";
            case KIT_ERROR -> "这不是平台的过错：请报告给工具的开发者。";
            case WAIVER -> "请在豁免文件中更正或删除该豁免，然后重新运行。";
        };
    }

    /** What came of a waiver, in a Chinese sentence. */
    public static String chinese(WaiverResult waiver) {
        return chinese(waiver.state()) + "。"
                + (waiver.meant().isEmpty() ? "" : "是否指：" + String.join("，或 ", waiver.meant()) + "？");
    }

    /** What came of a waiver, in Chinese. */
    private static String chinese(WaiverResult.State state) {
        return switch (state) {
            case APPLIES -> "生效";
            case UNUSED -> "未用到：相关内容未被判定";
            case EXPIRED -> "已过期";
            case UNKNOWN_RULE -> "所指规则不存在";
            case UNKNOWN_SUBJECT -> "所指场景或操作不存在";
            case OBSOLETE -> "已不再需要：相关内容已通过";
        };
    }
}

package io.dce.conformance.signoff.pages;

import io.dce.conformance.check.Outcome;
import io.dce.conformance.evidence.result.Conclusion;
import io.dce.conformance.evidence.result.ResultFact;
import io.dce.conformance.evidence.result.WaiverResult;

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
            case SOURCE -> "依据";
            case TEXT -> "";
            case WAIVED, FAIL, INCONCLUSIVE, NOT_APPLICABLE, DISABLED, ERROR -> chinese(Outcome.valueOf(kind.name()));
        };
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

    /** What came of a waiver, in Chinese. */
    public static String chinese(WaiverResult.State state) {
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

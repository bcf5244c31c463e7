package io.dce.conformance.openapi;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * A regular expression of a schema. It means what ECMA-262 says, as JSON Schema wants it: with the flag {@code u} where it
 * is one then, else without, as most are written. Looking for it ends in bounded time: a few characters can keep a
 * backtracking engine busy for years. Safe for concurrent use.
 */
public final class EcmaPattern {
    /** What the engine remembers on the way back grows with the text. */
    private static final int LONGEST_TEXT = 1 << 16;

    private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 10_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ContextFactory ENGINE = new Timed();
    private static final ScriptableObject GLOBALS = ENGINE.call(context -> context.initSafeStandardObjects(null, true));

    private final String source;
    private final Scriptable expression;
    private final BaseFunction test;

    private EcmaPattern(String source, Scriptable expression) {
        this.source = source;
        this.expression = expression;
        this.test = (BaseFunction) ScriptableObject.getProperty(expression, "test");
    }

    /**
     * Reads one.
     *
     * @throws PatternException when it is no regular expression; the message says why
     */
    public static EcmaPattern of(String source) throws PatternException {
        try {
            return ENGINE.call(context -> new EcmaPattern(source, compiled(context, source)));
        } catch (RhinoException e) {
            throw new PatternException("is not a regular expression of ECMA-262: "
                    + e.details().replaceFirst("^SyntaxError: ", "").strip());
        } catch (StackOverflowError e) {
            throw new PatternException("is nested too deeply");
        }
    }

    private static Scriptable compiled(Context context, String source) {
        try {
            return context.newObject(GLOBALS, "RegExp", new Object[] {source, "u"});
        } catch (RhinoException e) {
            return context.newObject(GLOBALS, "RegExp", new Object[] {source, ""});
        }
    }

    /**
     * Whether it is found anywhere in a text.
     *
     * @param patience how long to look for it, in the time of a processor: others may be at work too
     * @param late whether to look no further, however long that was
     * @throws PatternException when that can't be told; the message says why
     */
    public boolean isFoundIn(String text, Duration patience, BooleanSupplier late) throws PatternException {
        if (text.length() > LONGEST_TEXT) {
            throw new PatternException("is not looked for in more than " + LONGEST_TEXT + " characters");
        }
        try {
            return ENGINE.call(context -> {
                TimedContext timed = (TimedContext) context;
                timed.patience = patience.toNanos();
                timed.late = late;
                return Boolean.TRUE.equals(test.call(context, GLOBALS, expression, new Object[] {text}));
            });
        } catch (TimeUpError e) {
            throw new PatternException("takes longer than " + patience.toMillis() + " ms");
        } catch (RhinoException | StackOverflowError e) {
            throw new PatternException("is more than the engine can look for");
        }
    }

    /** As it stands in the document. */
    @Override
    public String toString() {
        return source;
    }

    private static final class Timed extends ContextFactory {
        @Override
        protected Context makeContext() {
            Context context = new TimedContext(this);
            context.setInterpretedMode(true);
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInstructionObserverThreshold(STEPS_BETWEEN_LOOKS_AT_THE_CLOCK);
            return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int steps) {
            TimedContext timed = (TimedContext) context;
            long now = THREADS.getCurrentThreadCpuTime();
            timed.started = timed.started < 0 ? now : timed.started;
            if (now - timed.started > timed.patience || timed.late.getAsBoolean()) {
                throw new TimeUpError();
            }
        }
    }

    /** One thread's use of the engine. */
    private static final class TimedContext extends Context {
        private long patience = Long.MAX_VALUE;
        private BooleanSupplier late = () -> false;
        /** When the engine was first seen to be at work; below zero before. */
        private long started = -1;

        private TimedContext(ContextFactory factory) {
            super(factory);
        }
    }

    /** No exception, which the engine might give to a script to catch. */
    private static final class TimeUpError extends Error {
        private static final long serialVersionUID = 1L;

        private TimeUpError() {
            super("time is up", null, false, false);
        }
    }
}

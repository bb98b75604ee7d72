package io.shopcare.examples.review.source;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Bars on a terminal, silence elsewhere. */
public final class Progress {

  private final boolean visible;

  private Progress(boolean visible) {
    this.visible = visible;
  }

  /** Shows bars. */
  public static Progress visible() {
    return new Progress(true);
  }

  /** Shows nothing. */
  public static Progress silent() {
    return new Progress(false);
  }

  /**
   * Starts a task.
   *
   * @param size in whatever {@link Task#step} counts
   */
  public Task start(String name, long size) {
    return new Task(
        visible
            ? new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(size)
                .setStyle(ProgressBarStyle.ASCII)
                .build()
            : null);
  }

  /** One thing being done. */
  public static final class Task implements Closeable {

    private final @Nullable ProgressBar bar;

    Task(@Nullable ProgressBar bar) {
      this.bar = bar;
    }

    /** Counts what has been done. */
    public void step(long by) {
      if (bar != null) {
        bar.stepBy(by);
      }
    }

    /** A stream that counts what is read from it. */
    public InputStream count(InputStream in) {
      return new FilterInputStream(in) {
        @Override
        public int read() throws IOException {
          int b = super.read();
          step(b < 0 ? 0 : 1);
          return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          int n = super.read(buffer, offset, length);
          step(Math.max(n, 0));
          return n;
        }
      };
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }
}

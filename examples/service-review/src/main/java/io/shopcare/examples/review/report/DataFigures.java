package io.shopcare.examples.review.report;

import java.util.List;

/** How far the data can be trusted. */
public sealed interface DataFigures extends Figures {

  /**
   * Events that the ticket machine would not have allowed. They were counted and taken as they are.
   *
   * @param events all events that were replayed
   */
  record Deviations(Text definition, long events, List<Deviation> deviations)
      implements DataFigures {

    /** Copies the deviations. */
    public Deviations {
      deviations = List.copyOf(deviations);
    }

    @Override
    public String key() {
      return "deviations";
    }

    /**
     * Deviations of one kind.
     *
     * @param code stable code of the kind
     */
    public record Deviation(String code, Text kind, long count) {}
  }

  /** Rows of the source files that could not be used. */
  record RejectedRows(Text definition, List<SourceFile> files) implements DataFigures {

    /** Copies the files. */
    public RejectedRows {
      files = List.copyOf(files);
    }

    @Override
    public String key() {
      return "rejected-rows";
    }

    /**
     * One file that was read.
     *
     * @param rows all rows, header excluded
     */
    public record SourceFile(String name, long rows, List<Rejection> rejections) {

      /** Copies the rejections. */
      public SourceFile {
        rejections = List.copyOf(rejections);
      }
    }

    /**
     * Rows rejected for one reason.
     *
     * @param code stable code of the reason
     * @param lines numbers of a few such lines, the first line of the file being 1
     */
    public record Rejection(String code, Text reason, long rows, List<Long> lines) {

      /** Copies the line numbers. */
      public Rejection {
        lines = List.copyOf(lines);
      }
    }
  }
}

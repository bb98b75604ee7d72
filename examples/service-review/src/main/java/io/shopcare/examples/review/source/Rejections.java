package io.shopcare.examples.review.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows that could not be used: counted by file and reason, with the first lines as examples. Never
 * what stands in them.
 */
public final class Rejections {

  private static final int EXAMPLES = 5;

  private final Map<Key, Entry> entries = new TreeMap<>();
  private final Map<String, Long> rows = new TreeMap<>();

  /**
   * Where and why.
   *
   * @param file the file
   * @param reason a stable code
   */
  public record Key(String file, String reason) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byFile = file.compareTo(other.file);
      return byFile != 0 ? byFile : reason.compareTo(other.reason);
    }
  }

  /**
   * How many, and the first few.
   *
   * @param rows how many rows
   * @param lines the first line numbers, from 1, the header being line 1
   */
  public record Entry(long rows, List<Long> lines) {}

  /** Says how many rows a file has, the header excluded. */
  public void read(String file, long rowsOfFile) {
    rows.put(file, rowsOfFile);
  }

  /** How many rows each file has. */
  public Map<String, Long> rows() {
    return Collections.unmodifiableMap(rows);
  }

  /** Counts a rejected row. */
  public void add(String file, String reason, long line) {
    entries.merge(
        new Key(file, reason),
        new Entry(1, List.of(line)),
        (old, one) -> new Entry(old.rows() + 1, examples(old.lines(), line)));
  }

  private static List<Long> examples(List<Long> lines, long line) {
    if (lines.size() >= EXAMPLES) {
      return lines;
    }
    List<Long> longer = new ArrayList<>(lines);
    longer.add(line);
    return List.copyOf(longer);
  }

  /** All rejections by file and reason. */
  public Map<Key, Entry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** How many rows of a file were rejected for a reason. */
  public long count(String file, String reason) {
    Entry entry = entries.get(new Key(file, reason));
    return entry == null ? 0 : entry.rows();
  }
}

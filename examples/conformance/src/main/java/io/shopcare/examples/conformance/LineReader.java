package io.shopcare.examples.conformance;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length; a longer one is passed over without being held. */
final class LineReader {

  private final Reader in;
  private final int maxCharacters;
  private final StringBuilder line = new StringBuilder();
  private boolean tooLong;

  LineReader(Reader in, int maxCharacters) {
    this.in = in;
    this.maxCharacters = maxCharacters;
  }

  /** Goes to the next line; false at the end of input. */
  boolean next() throws IOException {
    line.setLength(0);
    tooLong = false;
    int c = in.read();
    if (c < 0) {
      return false;
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (line.length() < maxCharacters) {
        line.append((char) c);
      } else {
        tooLong = true;
      }
    }
    return true;
  }

  boolean isBlank() {
    return !tooLong && line.toString().isBlank();
  }

  /** The line, null if it was too long. */
  @Nullable String line() {
    return tooLong ? null : line.toString();
  }
}

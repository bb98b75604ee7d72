package io.shopcare.examples.review.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A gzipped CSV file with a header. */
final class CsvFile {

  private final Path path;
  private final Progress progress;

  CsvFile(Path path, Progress progress) {
    this.path = path;
    this.progress = progress;
  }

  String name() {
    return path.getFileName().toString();
  }

  /**
   * Hands each row to the consumer with its line number, the header being line 1, and says how many
   * rows there were.
   */
  long forEach(BiConsumer<Long, CSVRecord> row) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    try (Progress.Task task = progress.start(name(), Files.size(path));
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        InputStream counted = task.count(raw);
        Reader text =
            new InputStreamReader(new GZIPInputStream(counted, 1 << 16), StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get()) {
      for (CSVRecord csvRecord : parser) {
        row.accept(parser.getCurrentLineNumber(), csvRecord);
      }
      return parser.getRecordNumber();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.shopcare.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * The figures as JMH writes them, one file for each class, without paths of the machine and with
 * its processor; of what the profiler measures the bytes for each operation are kept.
 */
final class Results {

  /** The profiler's name of the bytes for each operation. */
  static final String BYTES = "gc.alloc.rate.norm";

  private static final JsonMapper JSON = new JsonMapper();

  private Results() {}

  static void write(Path folder, Collection<RunResult> results) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultFormatFactory.getInstance(
            ResultFormatType.JSON, new PrintStream(bytes, false, StandardCharsets.UTF_8))
        .writeOut(results);
    String machine = machine();
    Map<String, ArrayNode> files = new TreeMap<>();
    for (JsonNode node : JSON.readTree(bytes.toByteArray())) {
      ObjectNode result = (ObjectNode) node;
      result.remove("jvm");
      result.put("machine", machine);
      ((ObjectNode) result.get("primaryMetric")).remove("rawDataHistogram");
      ((ObjectNode) result.get("secondaryMetrics")).retain(BYTES);
      files.computeIfAbsent(file(result), name -> JSON.createArrayNode()).add(result);
    }
    for (Map.Entry<String, ArrayNode> file : files.entrySet()) {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file.getValue());
      Files.writeString(folder.resolve(file.getKey()), text + "\n");
    }
  }

  /** Such as {@code ticket-lifecycle.json} for the class TicketLifecycleBenchmark. */
  private static String file(JsonNode result) {
    String[] name = result.get("benchmark").asText().split("\\.", -1);
    String subject = name[name.length - 2].replaceFirst("Benchmark$", "");
    return subject.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".json";
  }

  private static String machine() throws IOException {
    Path cpu = Path.of("/proc/cpuinfo");
    String model = System.getProperty("os.arch");
    if (Files.exists(cpu)) {
      try (Stream<String> lines = Files.lines(cpu, StandardCharsets.UTF_8)) {
        model =
            lines
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse(model);
      }
    }
    return model + ", " + Runtime.getRuntime().availableProcessors() + " processors";
  }

  /** The results of all files of a folder, by the name of the file. */
  static Map<String, List<JsonNode>> read(Path folder) throws IOException {
    Map<String, List<JsonNode>> results = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        List<JsonNode> read = new ArrayList<>();
        JSON.readTree(Files.readString(file)).forEach(read::add);
        results.put(file.getFileName().toString(), read);
      }
    }
    return results;
  }
}

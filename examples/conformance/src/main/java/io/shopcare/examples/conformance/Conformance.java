package io.shopcare.examples.conformance;

import io.shopcare.decision.ReasonTexts;
import io.shopcare.examples.conformance.ops.Operations;
import io.shopcare.feedback.FeedbackTexts;
import io.shopcare.segmentation.SegmentationTexts;
import io.shopcare.sla.SlaTexts;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads questions from standard input, a JSON object a line, and answers on standard output. */
@Command(
    name = "conformance",
    mixinStandardHelpOptions = true,
    description = "Answers questions put to Shopcare as JSON lines.")
public final class Conformance implements Callable<Integer> {

  @Option(names = "--ops", description = "List the operations and stop.")
  private boolean listOperations;

  @Option(names = "--codes", description = "List the reason codes and stop.")
  private boolean listCodes;

  private Conformance() {}

  /** Runs the port until the end of input. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Conformance()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Port port = new Port(Operations.all());
    Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
    if (listOperations) {
      for (Operation operation : port.operations()) {
        out.write(operation.name() + "  " + operation.about() + "\n");
      }
    } else if (listCodes) {
      for (String code : texts().codes()) {
        out.write(code + "\n");
      }
    } else {
      run(port, new InputStreamReader(System.in, StandardCharsets.UTF_8), out);
    }
    out.flush();
    return 0;
  }

  private static ReasonTexts texts() {
    return ReasonTexts.core()
        .plus(SlaTexts.all())
        .plus(SegmentationTexts.all())
        .plus(FeedbackTexts.all());
  }

  /** Answers every line that is not blank. */
  static void run(Port port, Reader in, Writer out) throws IOException {
    LineReader lines = new LineReader(new BufferedReader(in, 1 << 16), Port.MAX_LINE);
    while (lines.next()) {
      if (!lines.isBlank()) {
        out.write(port.answer(lines.line()));
        out.write('\n');
      }
    }
  }
}

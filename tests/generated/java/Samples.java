import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Parses the samples of a folder, each as the body of a method. */
public final class Samples {
  private Samples() {}

  /** A class around a sample. */
  private static final class Wrapper extends SimpleJavaFileObject {
    private static final String HEAD = "class Sample { void show() throws Exception {\n";
    private final String code;

    Wrapper(String name, String code) {
      super(URI.create("string:///" + name), Kind.SOURCE);
      this.code = HEAD + code + "}}";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }

  private static List<Diagnostic<? extends JavaFileObject>> parse(Wrapper wrapper) throws IOException {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    ((JavacTask) compiler.getTask(null, null, diagnostics, null, null, List.of(wrapper))).parse();
    return diagnostics.getDiagnostics();
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    var samples = new ArrayList<JsonNode>();
    for (JsonNode sample : new ObjectMapper().readTree(folder.resolve("index.json").toFile())) {
      if (sample.get("fence").asText().equals("java")) samples.add(sample);
    }
    int failures = 0;
    for (JsonNode sample : samples) {
      String file = sample.get("file").asText();
      for (var diagnostic : parse(new Wrapper(file, Files.readString(folder.resolve(file))))) {
        ++failures;
        long line = sample.get("line").asLong() + diagnostic.getLineNumber() - 1;
        System.out.printf("%s:%d: %s%n", sample.get("page").asText(), line, diagnostic.getMessage(null));
      }
    }
    System.out.printf("%d samples, %d failures%n", samples.size(), failures);
    System.exit(failures == 0 && !samples.isEmpty() ? 0 : 1);
  }
}

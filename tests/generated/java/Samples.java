import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Parses the samples of a folder, each as the body of a method. Those of models are compiled with the generated classes
 * and run; their values are written and read again.
 *
 * <p>usage: Samples.java FOLDER SOURCES CLASSES
 */
public final class Samples {
  private static final Pattern VARIABLE = Pattern.compile("^var (\\w+) = ", Pattern.MULTILINE);
  private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w*");
  private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");

  private final Path folder;
  private final Path sources;
  private final Path classes;
  private final Map<String, TreeSet<String>> packagesByType = new TreeMap<>();
  private int failures = 0;

  private Samples(Path folder, Path sources, Path classes) throws IOException {
    this.folder = folder;
    this.sources = sources;
    this.classes = classes;
    try (Stream<Path> files = Files.walk(sources)) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
        String type = file.getFileName().toString().replace(".java", "");
        packagesByType.computeIfAbsent(type, name -> new TreeSet<>()).add(packageOf(sources.relativize(file)));
      });
    }
  }

  private static String packageOf(Path file) {
    return file.getParent().toString().replace('/', '.');
  }

  /** Java source that stands in no file. */
  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String name, String code) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }

  private void report(JsonNode sample, String problem) {
    ++failures;
    System.out.printf("%s:%d: %s%n", sample.get("page").asText(), sample.get("line").asLong(), problem);
  }

  private String codeOf(JsonNode sample) throws IOException {
    return Files.readString(folder.resolve(sample.get("file").asText()));
  }

  /** The name of the class around a sample. */
  private static String nameOf(JsonNode sample) {
    return "Sample" + sample.get("file").asText().replace(".java", "");
  }

  private void parse(JsonNode sample) throws IOException {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var source = new Source(nameOf(sample), "class Sample { void show() throws Exception {\n" + codeOf(sample) + "}}");
    var compiler = ToolProvider.getSystemJavaCompiler();
    ((JavacTask) compiler.getTask(null, null, diagnostics, null, null, List.of(source))).parse();
    for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) report(sample, diagnostic.getMessage(null));
  }

  /** A class with a method that gives the sample's value, and the imports that its reader has to write. */
  private Source source(JsonNode sample) throws IOException {
    String code = codeOf(sample);
    String own = packageOf(sources.relativize(Path.of(sample.get("type").get("file").asText())));
    var text = new StringBuilder("import " + own + ".*;\nimport java.util.*;\nimport java.time.*;\n");
    var types = new TreeSet<String>();
    Matcher names = TYPE.matcher(TEXT.matcher(code).replaceAll(""));
    while (names.find()) types.add(names.group());
    for (String type : types) {
      var packages = packagesByType.getOrDefault(type, new TreeSet<>());
      if (!packages.isEmpty()) {
        text.append("import %s.%s;%n".formatted(packages.contains(own) ? own : packages.first(), type));
      }
    }
    Matcher variable = VARIABLE.matcher(code);
    if (!variable.find()) throw new IllegalStateException("no variable in " + code);
    String body = "public class %s { public static Object value() {%n%sreturn %s;%n}}%n";
    return new Source(nameOf(sample), text + body.formatted(nameOf(sample), code, variable.group(1)));
  }

  private boolean compile(List<JsonNode> models) throws IOException {
    var all = new ArrayList<Source>();
    for (JsonNode model : models) all.add(source(model));
    var compiler = ToolProvider.getSystemJavaCompiler();
    String path = classes + ":" + System.getProperty("java.class.path");
    return compiler.getTask(null, null, null, List.of("-d", folder.toString(), "-cp", path), null, all).call();
  }

  /** Writes and reads the value of a sample. */
  private void readBack(JsonNode sample, ClassLoader loader, Class<?> json) throws ReflectiveOperationException {
    String file = sources.relativize(Path.of(sample.get("type").get("file").asText())).toString();
    Class<?> type = loader.loadClass(file.replace(".java", "").replace('/', '.'));
    Object value = loader.loadClass(nameOf(sample)).getMethod("value").invoke(null);
    if (!type.isInstance(value)) report(sample, "is a " + value.getClass());
    Object text = json.getMethod("write", Object.class).invoke(null, value);
    Object again = json.getMethod("read", String.class, Class.class).invoke(null, text, type);
    if (!again.equals(value)) report(sample, text + " is read as " + again);
  }

  private void run() throws IOException, ReflectiveOperationException {
    int count = 0;
    var models = new ArrayList<JsonNode>();
    for (JsonNode sample : new ObjectMapper().readTree(folder.resolve("index.json").toFile())) {
      if (!sample.get("fence").asText().equals("java")) continue;
      ++count;
      parse(sample);
      if (sample.has("type")) models.add(sample);
    }
    if (compile(models)) {
      URL[] urls = {folder.toUri().toURL(), classes.toUri().toURL()};
      try (var loader = new URLClassLoader(urls)) {
        Class<?> json = loader.loadClass(packagesByType.get("Json").first() + ".Json");
        for (JsonNode model : models) readBack(model, loader, json);
      }
    } else {
      ++failures;
    }
    System.out.printf("%d samples, %d read back, %d failures%n", count, models.size(), failures);
    System.exit(failures == 0 && !models.isEmpty() ? 0 : 1);
  }

  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    new Samples(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).run();
  }
}

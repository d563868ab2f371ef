import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads documents into the generated types and writes them back; builds options objects. */
public final class Driver {
  private static final String SOURCE_FOLDER = "src/main/java/";

  private final Method read;
  private final Method write;

  private Driver(Class<?> json) throws ReflectiveOperationException {
    read = json.getMethod("read", String.class, Class.class);
    write = json.getMethod("write", Object.class);
  }

  /** The class that a file declares. */
  static Class<?> classOf(String file) throws ClassNotFoundException {
    String path = file.substring(file.indexOf(SOURCE_FOLDER) + SOURCE_FOLDER.length());
    return Class.forName(path.substring(0, path.length() - ".java".length()).replace('/', '.'));
  }

  private Map<String, Object> work(JsonNode job) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", job.get("id").intValue());
    try {
      answer.put("json", json(job));
    } catch (InvocationTargetException exception) {
      addError(answer, exception.getCause());
    } catch (ReflectiveOperationException | RuntimeException exception) {
      addError(answer, exception);
    }
    return answer;
  }

  private static void addError(Map<String, Object> answer, Throwable error) {
    answer.put("error", String.valueOf(error.getMessage()));
    answer.put("class", error.getClass().getSimpleName());
  }

  private Object json(JsonNode job) throws ReflectiveOperationException {
    if (job.get("do").textValue().equals("build")) {
      return write.invoke(null, Builder.record(job.get("node")));
    }
    Class<?> type = classOf(job.get("file").textValue());
    Object value = read.invoke(null, job.get("text").textValue(), type);
    if (!value.equals(read.invoke(null, job.get("text").textValue(), type))) {
      throw new IllegalStateException("two readings differ");
    }
    return write.invoke(null, value);
  }

  /** Takes the path of the source of the class `Json`, the jobs and the answers. */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    Driver driver = new Driver(classOf(arguments[0]));
    List<Object> answers = new ArrayList<>();
    for (JsonNode job : mapper.readTree(new File(arguments[1]))) {
      answers.add(driver.work(job));
    }
    mapper.writeValue(new File(arguments[2]), answers);
  }
}

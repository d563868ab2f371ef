import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds values from the trees of json/options.py, as the code of a user would. */
final class Builder {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Builder() {}

  /** Builds a record with its builder. */
  static Object record(JsonNode node) throws ReflectiveOperationException {
    Object builder = classOf(node.get("record")).getMethod("builder").invoke(null);
    Iterator<Map.Entry<String, JsonNode>> members = node.get("members").fields();
    while (members.hasNext()) {
      Map.Entry<String, JsonNode> member = members.next();
      Method setter = setter(builder.getClass(), member.getKey());
      setter.invoke(builder, value(setter.getGenericParameterTypes()[0], member.getValue()));
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  private static Class<?> classOf(JsonNode symbol) throws ClassNotFoundException {
    return Driver.classOf(symbol.get("file").textValue());
  }

  /** The setter that takes the type of the member: the others convert from a primitive or a text. */
  private static Method setter(Class<?> builder, String name) {
    List<Method> setters =
        Arrays.stream(builder.getMethods())
            .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
            .filter(method -> method.getReturnType() == builder)
            .filter(method -> !method.getParameterTypes()[0].isPrimitive())
            .toList();
    return setters.stream()
        .filter(method -> setters.size() == 1 || method.getParameterTypes()[0] != String.class)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no setter " + name + " in " + builder));
  }

  private static Object value(Type type, JsonNode node) throws ReflectiveOperationException {
    if (node.has("record")) {
      return record(node);
    }
    if (node.has("array")) {
      List<Object> list = new ArrayList<>();
      for (JsonNode item : node.get("array")) {
        list.add(value(argument(type, 0), item));
      }
      return list;
    }
    if (node.has("map")) {
      Map<String, Object> map = new LinkedHashMap<>();
      Iterator<Map.Entry<String, JsonNode>> items = node.get("map").fields();
      while (items.hasNext()) {
        Map.Entry<String, JsonNode> item = items.next();
        map.put(item.getKey(), value(argument(type, 1), item.getValue()));
      }
      return map;
    }
    if (node.has("timestamp")) {
      String text = node.get("timestamp").textValue();
      return type == OffsetDateTime.class ? OffsetDateTime.parse(text) : text;
    }
    JsonNode plain = node.get("value");
    if (node.has("enumeration") && type instanceof Class<?> enumeration && enumeration.isRecord()) {
      Class<?> raw = enumeration.getRecordComponents()[0].getType();
      return enumeration.getConstructor(raw).newInstance(MAPPER.convertValue(plain, raw));
    }
    return plain.isNull() ? null : MAPPER.convertValue(plain, MAPPER.constructType(type));
  }

  private static Type argument(Type type, int index) {
    return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
  }
}

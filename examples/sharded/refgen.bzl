"""Generated models and pages as actions that Bazel caches and distributes."""

def _reference_part_impl(ctx):
    part = ctx.actions.declare_directory(ctx.label.name)
    arguments = ctx.actions.args()
    arguments.add(ctx.executable.refgen)
    arguments.add(ctx.attr.half)
    arguments.add(ctx.attr.language)
    arguments.add(part.path)
    arguments.add_all(ctx.files.srcs)
    ctx.actions.run(
        executable = ctx.executable.script,
        arguments = [arguments],
        inputs = ctx.files.srcs,
        outputs = [part],
        tools = [ctx.attr.refgen[DefaultInfo].files_to_run, ctx.attr.script[DefaultInfo].files_to_run],
        mnemonic = "RefgenGenerate",
        progress_message = "Generating the %s of %s" % (ctx.attr.half, ctx.attr.language),
    )
    return [DefaultInfo(files = depset([part]))]

reference_part = rule(
    implementation = _reference_part_impl,
    doc = "A folder with the models or the pages of one language.",
    attrs = {
        "half": attr.string(mandatory = True, values = ["docs", "models"]),
        "language": attr.string(mandatory = True),
        "refgen": attr.label(mandatory = True, allow_single_file = True, executable = True, cfg = "exec"),
        "script": attr.label(default = "//:part", allow_single_file = True, executable = True, cfg = "exec"),
        "srcs": attr.label_list(
            allow_files = True,
            doc = "refgen.yaml and everything below its specs, and its templates if there are any.",
            mandatory = True,
        ),
    },
)

def reference(name, languages, **kwargs):
    """The parts of some languages, each a target, and one that is all of them.

    Args:
        name: what the parts begin with: `reference` gives `reference_models_go`.
        languages: as refgen calls them.
        **kwargs: `refgen` and `srcs` of each part.
    """
    parts = []
    for half in ["models", "docs"]:
        for language in languages:
            part = "%s_%s_%s" % (name, half, language)
            reference_part(name = part, half = half, language = language, **kwargs)
            parts.append(part)
    native.filegroup(name = name, srcs = parts)

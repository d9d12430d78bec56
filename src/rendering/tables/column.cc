#include "rendering/tables/column.h"

#include <cerrno>
#include <new>
#include <utility>

namespace twosource::rendering {
namespace {

/// A batch is closed beyond this many bytes of text, so that offsets of 32 bits are enough.
constexpr std::size_t kLargeBatch = std::size_t{1} << 26;

void append_bit(std::vector<std::uint8_t>& bits, std::size_t place, bool bit) {
  if (place % 8 == 0) bits.push_back(0);
  if (bit) bits.back() = static_cast<std::uint8_t>(bits.back() | (1U << (place % 8)));
}

/// What a schema that was given out points at.
struct HeldSchema {
  std::string name;
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;
};

/// What an array that was given out points at.
struct HeldArray {
  std::vector<std::uint8_t> valid;
  std::vector<std::int32_t> offsets;
  std::string text;
  std::vector<std::int32_t> integers;
  std::vector<double> reals;
  std::vector<std::uint8_t> flags;
  std::vector<const void*> buffers;
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> pointers;
};

template <class Exported, class Held>
void release_exported(Exported* exported) {
  const auto* held = static_cast<Held*>(exported->private_data);
  for (Exported* child : held->pointers) {
    if (child->release != nullptr) child->release(child);
  }
  delete held;
  exported->release = nullptr;
}

const char* format_of(Column::Type type) {
  switch (type) {
    case Column::Type::kText:
      return "u";
    case Column::Type::kInteger:
      return "i";
    case Column::Type::kReal:
      return "g";
    case Column::Type::kFlag:
      return "b";
    case Column::Type::kList:
      return "+l";
    case Column::Type::kStruct:
      break;
  }
  return "+s";
}

}  // namespace

Column& Column::inside(std::string name, Type type) {
  children_.push_back(std::make_unique<Column>(std::move(name), type));
  return *children_.back();
}

void Column::end_row(bool valid) {
  append_bit(valid_, rows_, valid);
  ++rows_;
  if (!valid) ++nulls_;
  if (type_ == Type::kText) offsets_.push_back(static_cast<std::int32_t>(text_.size()));
  if (type_ == Type::kList) offsets_.push_back(static_cast<std::int32_t>(children_.front()->rows()));
}

void Column::add(std::string_view text) {
  text_ += text;
  end_row(true);
}

void Column::add(std::int32_t number) {
  integers_.push_back(number);
  end_row(true);
}

void Column::add(double number) {
  reals_.push_back(number);
  end_row(true);
}

void Column::add_flag(bool flag) {
  append_bit(flags_, rows_, flag);
  end_row(true);
}

void Column::add_null() {
  if (type_ == Type::kInteger) integers_.push_back(0);
  if (type_ == Type::kReal) reals_.push_back(0);
  if (type_ == Type::kFlag) append_bit(flags_, rows_, false);
  if (type_ == Type::kStruct) {
    for (const auto& child : children_) {
      if (child->rows() == rows_) child->add_null();
    }
  }
  end_row(false);
}

std::size_t Column::text_bytes() const {
  std::size_t bytes = text_.size();
  for (const auto& child : children_) bytes += child->text_bytes();
  return bytes;
}

void Column::export_schema(ArrowSchema* schema) const {
  auto held = std::make_unique<HeldSchema>();
  held->name = name_;
  held->children.resize(children_.size());
  for (std::size_t i = 0; i < children_.size(); ++i) {
    children_[i]->export_schema(&held->children[i]);
    held->pointers.push_back(&held->children[i]);
  }
  *schema = {format_of(type_),
             held->name.c_str(),
             nullptr,
             ARROW_FLAG_NULLABLE,
             static_cast<std::int64_t>(children_.size()),
             held->pointers.data(),
             nullptr,
             &release_exported<ArrowSchema, HeldSchema>,
             nullptr};
  schema->private_data = held.release();
}

void Column::export_array(ArrowArray* array) {
  auto held = std::make_unique<HeldArray>();
  held->valid.swap(valid_);
  held->offsets.swap(offsets_);
  held->text.swap(text_);
  held->integers.swap(integers_);
  held->reals.swap(reals_);
  held->flags.swap(flags_);
  held->buffers.push_back(nulls_ == 0 ? nullptr : held->valid.data());
  switch (type_) {
    case Type::kText:
      held->buffers.push_back(held->offsets.data());
      held->buffers.push_back(held->text.data());
      break;
    case Type::kInteger:
      held->buffers.push_back(held->integers.data());
      break;
    case Type::kReal:
      held->buffers.push_back(held->reals.data());
      break;
    case Type::kFlag:
      held->buffers.push_back(held->flags.data());
      break;
    case Type::kList:
      held->buffers.push_back(held->offsets.data());
      break;
    case Type::kStruct:
      break;
  }
  held->children.resize(children_.size());
  for (std::size_t i = 0; i < children_.size(); ++i) {
    children_[i]->export_array(&held->children[i]);
    held->pointers.push_back(&held->children[i]);
  }
  *array = {static_cast<std::int64_t>(rows_),
            static_cast<std::int64_t>(nulls_),
            0,
            static_cast<std::int64_t>(held->buffers.size()),
            static_cast<std::int64_t>(children_.size()),
            held->buffers.data(),
            held->pointers.data(),
            nullptr,
            &release_exported<ArrowArray, HeldArray>,
            nullptr};
  array->private_data = held.release();
  rows_ = 0;
  nulls_ = 0;
  if (type_ == Type::kText || type_ == Type::kList) offsets_.push_back(0);
}

Batches::~Batches() {
  for (; given_ < done_.size(); ++given_) done_[given_].release(&done_[given_]);
}

void Batches::end_batch() {
  ArrowArray& batch = done_.emplace_back();
  columns_->export_array(&batch);
}

void Batches::end_batch_if_large() {
  if (columns_->text_bytes() > kLargeBatch) end_batch();
}

void Batches::export_stream(std::unique_ptr<Batches> batches, ArrowArrayStream* stream) {
  if (batches->columns_->rows() > 0) batches->end_batch();
  *stream = {&get_schema, &get_next, &get_last_error, &release, batches.release()};
}

int Batches::get_schema(ArrowArrayStream* stream, ArrowSchema* schema) {
  try {
    static_cast<Batches*>(stream->private_data)->columns_->export_schema(schema);
    return 0;
  } catch (const std::bad_alloc&) {
    return ENOMEM;
  }
}

int Batches::get_next(ArrowArrayStream* stream, ArrowArray* array) {
  auto& batches = *static_cast<Batches*>(stream->private_data);
  *array = {};
  if (batches.given_ < batches.done_.size()) *array = batches.done_[batches.given_++];
  return 0;
}

const char* Batches::get_last_error(ArrowArrayStream*) { return "needs more memory than there is"; }

void Batches::release(ArrowArrayStream* stream) {
  delete static_cast<Batches*>(stream->private_data);
  stream->release = nullptr;
}

}  // namespace twosource::rendering
